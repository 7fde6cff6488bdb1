import type { ReactiveControllerHost } from 'lit'
import { newCommandId, NoAnswer, Refusal } from '../../web/request.ts'
import { invitationTexts as words } from '../../web/texts/zh-cn/invitations.ts'
import { Errand } from '../admin/errand.ts'

/** The commands of an officer: what the server says to citizens is said to the officer, and a lost answer counts once. */
export class InvitationErrand {
  readonly #errand: Errand
  /** What was sent and not answered: the same again is the same command. */
  #unanswered: { what: string; commandId: string } | null = null

  constructor(host: ReactiveControllerHost & { onExpired: () => void }) {
    this.#errand = new Errand(host)
  }

  get isPending(): boolean {
    return this.#errand.isPending
  }

  get problem(): string {
    return this.#errand.problem
  }

  forget(): void {
    this.#errand.forget()
  }

  /** `what` names the command and all it says. Its answer, or null when it failed; then `problem` says why. */
  async send<Answer>(what: string, task: (commandId: string) => Promise<Answer>): Promise<Answer | null> {
    if (this.isPending) return null
    const commandId = this.#unanswered?.what === what ? this.#unanswered.commandId : newCommandId()
    this.#unanswered = null
    return this.#errand.run(async () => {
      try {
        return await task(commandId)
      } catch (error) {
        if (error instanceof NoAnswer) this.#unanswered = { what, commandId }
        if (!(error instanceof Refusal)) throw error
        const message = words.refusal[error.code] ?? error.message
        throw new Refusal({ code: error.code, message }, error.status)
      }
    })
  }
}
