import type { Setup, SetupEdit, SheetName } from '../../contract/setup.ts'
import { newCommandId, type Answer, type Caller } from './caller.ts'
import type { House } from './house.ts'

/** What a story or test does with the set-up of a hall. */
export type SetupDesk = {
  caller: Caller
  read: () => Promise<Setup>
  /** Edits on the version that is in force; the answer whatever it is. */
  change: (...edits: SetupEdit[]) => Promise<Answer>
  preview: (...edits: SetupEdit[]) => Promise<Answer>
  rows: (sheet: SheetName) => Promise<Record<string, string>[]>
}

/** The system administrator of the first hall, or this account, at the set-up of it. */
export async function atSetup(house: House, account = 'hl037'): Promise<SetupDesk> {
  return setupDesk(await house.loginAs(account), house.hallId)
}

function setupDesk(caller: Caller, hallId: number): SetupDesk {
  const path = `/api/halls/${hallId}/setup`
  const read = (): Promise<Setup> => caller.get(path)
  const wish = async (edits: SetupEdit[]) => ({ version: (await read()).version, edits })
  return {
    caller,
    read,
    change: async (...edits) =>
      caller.ask('POST', `${path}/change`, { ...(await wish(edits)), commandId: newCommandId() }),
    preview: async (...edits) => caller.ask('POST', `${path}/preview`, await wish(edits)),
    async rows(sheet) {
      const { sheets } = await read()
      return sheets.find(({ name }) => name === sheet)?.rows.map(({ cells }) => cells) ?? []
    },
  }
}

export const put = (sheet: SheetName, key: string | null, cells: Record<string, string>): SetupEdit => {
  return { do: 'PUT', sheet, key, cells }
}

export const remove = (sheet: SheetName, key: string): SetupEdit => ({ do: 'REMOVE', sheet, key })
