import { css, html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { DepartmentCard } from '../../contract/halls.ts'
import { complaintTexts as words } from '../../web/texts/zh-cn/complaint.ts'

const mostDepartments = 6

type DepartmentChoice = {
  departments: DepartmentCard[]
  /** In the order in which they were chosen: the first one leads. */
  chosen: number[]
  onChoose: (ids: number[]) => void
}

/** One department or several, the first one chosen in the lead. */
export function departmentChoice({ departments, chosen, onChoose }: DepartmentChoice): TemplateResult {
  const toggled = (id: number) =>
    chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id].slice(0, mostDepartments)
  return html`<fieldset class="departments">
    <legend>${words.field.departments}</legend>
    ${departments.map(({ id, code, name }) => {
      const place = chosen.indexOf(id)
      return html`<label data-testid="department" data-code=${code}>
        <input type="checkbox" .checked=${live(place >= 0)} @change=${() => onChoose(toggled(id))} />
        <span>${name}</span>
        ${place < 0 || chosen.length < 2 ? nothing : html`<b>${place === 0 ? words.lead : words.joined}</b>`}
      </label>`
    })}
  </fieldset>`
}

export const departmentStyle = css`
  .departments {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr));
    gap: 0 var(--space-4);
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .departments label {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-height: var(--target);
    font-weight: 400;
    line-height: 1.4;
  }
  .departments input {
    flex: none;
    width: 1.25rem;
    min-height: 1.25rem;
  }
  .departments b {
    flex: none;
    color: var(--action);
    font-weight: 600;
  }
  input[type='number'] {
    width: 8rem;
  }
`
