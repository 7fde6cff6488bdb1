import type { ReceivableItem } from '../../contract/case-desk.ts'
import type { MaterialState } from '../../contract/cases.ts'
import type { ApplicantGiven, IdPaper, ReceiveCase } from '../../contract/case-steps.ts'
import { isIdCard, isMobile, isUscc } from '../../web/identity.ts'
import { receptionTexts } from '../../web/texts/zh-cn/reception.ts'

const { problem } = receptionTexts

/** What a clerk has put into the dialog so far. */
export type Reception = {
  applicant: 'HOLDER' | 'NATURAL' | 'LEGAL'
  name: string
  paper: IdPaper
  idNo: string
  uscc: string
  phone: string
  hasAgent: boolean
  agentName: string
  agentIdNo: string
  agentPhone: string
  /** Paper by paper; what was not looked at yet is not in it. */
  marks: Record<string, MaterialState>
  until: string
  externalNo: string
  urgentReason: string
  /** What the notice says besides the missing papers. */
  supplementWords: string
  /** Of what is decided at once: the result is handed over too. */
  isHandedOver: boolean
}

/** What the press at the end does. */
export type Way = 'FINISH' | 'ACCEPT' | 'RECEIVE' | 'SUPPLEMENT'

/** The fields that can be wrong, with why. */
export type Problems = Partial<Record<keyof Reception, string>>

export function newReception({ materials }: ReceivableItem, isHolderKnown: boolean): Reception {
  return {
    applicant: isHolderKnown ? 'HOLDER' : 'NATURAL',
    name: '',
    paper: 'RESIDENT_ID',
    idNo: '',
    uscc: '',
    phone: '',
    hasAgent: false,
    agentName: '',
    agentIdNo: '',
    agentPhone: '',
    // What departments share is not asked for on paper (R61).
    marks: Object.fromEntries(
      materials.flatMap(({ name, source }) => (source === 'SHARED' ? [[name, 'RECEIVED']] : [])),
    ),
    until: '',
    externalNo: '',
    urgentReason: '',
    supplementWords: '',
    isHandedOver: true,
  }
}

export const allReceived = ({ materials }: ReceivableItem): Reception['marks'] =>
  Object.fromEntries(materials.map(({ name }) => [name, 'RECEIVED']))

/** The required papers that nobody has looked at yet. */
export const uncheckedOf = ({ materials }: ReceivableItem, { marks }: Reception): string[] =>
  materials.filter(({ name, required }) => required && !(name in marks)).map(({ name }) => name)

/** The required papers that are neither there nor tolerated nor promised. */
export const missingOf = ({ materials }: ReceivableItem, { marks }: Reception): string[] =>
  materials.filter(({ name, required }) => required && marks[name] === 'MISSING').map(({ name }) => name)

export const hasTolerated = ({ marks }: Reception): boolean => Object.values(marks).includes('TOLERATED')

/** What may be pressed, the usual one first. A clerk decides at once only what counts as 即办件, with nothing owed. */
export function waysOf(item: ReceivableItem, reception: Reception): Way[] {
  if (missingOf(item, reception).length > 0) return ['SUPPLEMENT', 'RECEIVE']
  const isInstant = item.kind === 'INSTANT' && !hasTolerated(reception)
  return isInstant ? ['FINISH', 'ACCEPT', 'RECEIVE'] : ['ACCEPT', 'RECEIVE']
}

/** Why the dialog cannot be sent yet, field by field; empty when it can. The server decides again. */
export function problemsOf(item: ReceivableItem, reception: Reception, way: Way): Problems {
  const said = spaceless(reception)
  const unchecked = uncheckedOf(item, reception).length
  return {
    ...(unchecked > 0 ? { marks: problem.marks(unchecked) } : {}),
    ...applicantProblems(said),
    ...(said.phone !== '' && !isMobile(said.phone) ? { phone: problem.phone } : {}),
    ...(said.hasAgent ? agentProblems(said) : {}),
    ...(hasTolerated(said) && said.until === '' ? { until: problem.until } : {}),
    ...(way === 'SUPPLEMENT' && said.supplementWords.trim() === '' ? { supplementWords: problem.words } : {}),
  }
}

function applicantProblems({ applicant, name, paper, idNo, uscc }: Reception): Problems {
  if (applicant === 'HOLDER') return {}
  const nameless = name.trim() === '' ? { name: problem.name } : {}
  if (applicant === 'LEGAL') return { ...nameless, ...(isUscc(uscc) ? {} : { uscc: problem.uscc }) }
  if (paper !== 'RESIDENT_ID') return { ...nameless, ...(idNo === '' ? { idNo: problem.paperNo } : {}) }
  return { ...nameless, ...(isIdCard(idNo) ? {} : { idNo: problem.idNo }) }
}

const agentProblems = ({ agentName, agentIdNo, agentPhone }: Reception): Problems => ({
  ...(agentName.trim() === '' ? { agentName: problem.agentName } : {}),
  ...(isIdCard(agentIdNo) ? {} : { agentIdNo: problem.idNo }),
  ...(isMobile(agentPhone) ? {} : { agentPhone: problem.phone }),
})

// Numbers are typed in groups and in small letters.
function spaceless(reception: Reception): Reception {
  const number = (text: string) => text.replaceAll(/\s/g, '').toUpperCase()
  return {
    ...reception,
    idNo: number(reception.idNo),
    uscc: number(reception.uscc),
    phone: number(reception.phone),
    agentIdNo: number(reception.agentIdNo),
    agentPhone: number(reception.agentPhone),
  }
}

export type AtWindow = { windowId: number; ticketId: number | null }

/** The command that a dialog stands for. */
export function bodyOf(
  item: ReceivableItem,
  given: Reception,
  { windowId, ticketId, way }: AtWindow & { way: Way },
): Omit<ReceiveCase, 'commandId'> {
  const reception = spaceless(given)
  const asked = missingOf(item, reception)
  return {
    windowId,
    ticketId,
    itemId: item.id,
    applicant: applicantOf(reception),
    materials: item.materials.map(({ name }) => ({ name, state: reception.marks[name] ?? 'MISSING' })),
    toleratedUntil: hasTolerated(reception) ? reception.until : null,
    externalNo: reception.externalNo.trim(),
    channel: 'WINDOW',
    accept: way === 'ACCEPT' || way === 'FINISH',
    urgentReason: reception.urgentReason.trim(),
    ...(way === 'FINISH' ? { finish: reception.isHandedOver ? 'ISSUED' : 'DECIDED' } : {}),
    ...(way === 'SUPPLEMENT'
      ? { supplement: { materials: asked, words: reception.supplementWords.trim() } }
      : {}),
  }
}

function applicantOf(reception: Reception): ApplicantGiven {
  const { applicant, phone, paper, idNo, uscc } = reception
  const agent = reception.hasAgent
    ? { name: reception.agentName.trim(), idNo: reception.agentIdNo, phone: reception.agentPhone }
    : null
  const name = reception.name.trim()
  if (applicant === 'HOLDER') return { kind: 'HOLDER', phone, agent }
  return applicant === 'LEGAL'
    ? { kind: 'LEGAL', name, uscc, phone, agent }
    : { kind: 'NATURAL', name, paper, idNo, phone, agent }
}
