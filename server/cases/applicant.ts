import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { Applicant, IdPaper, type ApplicantGiven } from '../../contract/case-steps.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { maskIdCard, maskName, maskPhone } from '../platform/masking.ts'
import { holderHash, parseIdCard, parsePhone } from '../tickets/index.ts'
import { parseUscc } from './uscc.ts'

/** Who took a number, as far as it was told then. */
const TicketHolder = Type.Object({
  name: Type.Union([Type.String(), Type.Null()]),
  idCard: Type.Union([Type.String(), Type.Null()]),
  phone: Type.Union([Type.String(), Type.Null()]),
})

type KnownHolder = { name: string; idNo: string; phone: string }

/** Who took a number with name and identity card; null when that is not known. */
export function holderIn(ctx: Pick<Context, 'secrets'>, cipher: Buffer | null): KnownHolder | null {
  const opened: unknown = cipher && JSON.parse(ctx.secrets.open(cipher))
  if (!Value.Check(TicketHolder, opened) || !opened.name || !opened.idCard) return null
  return { name: opened.name, idNo: opened.idCard, phone: opened.phone ?? '' }
}

/** The holder of the number in service as applicant. @throws DomainError case-holder-unknown */
export function applicantGiven(given: ApplicantGiven, holder: KnownHolder | null): Applicant {
  if (given.kind !== 'HOLDER') return given
  if (!holder) throw new DomainError('case-holder-unknown')
  const { name, idNo } = holder
  const phone = given.phone.trim() === '' ? holder.phone : given.phone
  return { kind: 'NATURAL', paper: 'RESIDENT_ID', name, idNo, phone, agent: given.agent }
}

/**
 * Checks who applies and brings it to one form.
 * @throws DomainError id-card-invalid, uscc-invalid, phone-invalid, case-applicant-blank
 */
export function checkApplicant(given: Applicant, today: string): Applicant {
  const checked = inOneForm(given, today)
  // What is sealed must open again: of a name of spaces nothing is left.
  if (!Value.Check(Applicant, checked)) throw new DomainError('case-applicant-blank')
  return checked
}

function inOneForm(given: Applicant, today: string): Applicant {
  const phone = given.phone.trim() === '' ? '' : requirePhone(given.phone)
  const agent = given.agent && {
    name: given.agent.name.trim(),
    idNo: requireIdCard(given.agent.idNo, today),
    phone: requirePhone(given.agent.phone),
  }
  const name = given.name.trim()
  if (given.kind === 'LEGAL') {
    const uscc = parseUscc(given.uscc)
    if (!uscc) throw new DomainError('uscc-invalid')
    return { ...given, name, uscc, phone, agent }
  }
  const idNo = given.paper === 'RESIDENT_ID' ? requireIdCard(given.idNo, today) : plainNumber(given.idNo)
  return { ...given, name, idNo, phone, agent }
}

function requirePhone(text: string): string {
  const phone = parsePhone(text)
  if (!phone) throw new DomainError('phone-invalid')
  return phone
}

function requireIdCard(text: string, today: string): string {
  const card = parseIdCard(text, today)
  if (!card) throw new DomainError('id-card-invalid')
  return card.number
}

/** What one person's, or one firm's, cases are found by: the same as for the numbers taken with that identity card. */
export function applicantHash(ctx: Context, applicant: Applicant): Buffer {
  if (applicant.kind === 'LEGAL') return hashOfUscc(ctx, applicant.uscc)
  if (applicant.paper === 'RESIDENT_ID') return holderHash(ctx, { idCard: applicant.idNo })
  return hashOfPaper(ctx, applicant.paper, applicant.idNo)
}

/** What a number of the applicant, or of the agent, may have been taken with: an identity card, or a telephone. */
export function holderHashes(ctx: Context, applicant: Applicant): Buffer[] {
  const { phone, agent } = applicant
  const phones = [phone, agent?.phone ?? ''].filter((each) => each !== '')
  return [
    applicantHash(ctx, applicant),
    ...(agent ? [holderHash(ctx, { idCard: agent.idNo })] : []),
    ...phones.map((each) => holderHash(ctx, { phone: each })),
  ]
}

const hashOfPaper = (ctx: Context, paper: IdPaper, idNo: string): Buffer =>
  ctx.secrets.keyedHash('holder', `${paper}:${idNo}`)

/** A number as it is kept, however it was typed: e 1234 5678 is E12345678. */
const plainNumber = (typed: string): string => typed.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()

/**
 * The hashes that the number of a paper may stand behind: an identity card's and a 统一社会信用代码 tell by themselves
 * what they are, any other number may be that of every other kind of paper.
 */
export function hashesOfNumber(ctx: Context, typed: string, today: string): Buffer[] {
  const card = parseIdCard(typed, today)
  if (card) return [holderHash(ctx, { idCard: card.number })]
  const uscc = parseUscc(typed)
  if (uscc) return [hashOfUscc(ctx, uscc)]
  const papers = IdPaper.enum.filter((paper) => paper !== 'RESIDENT_ID')
  return papers.map((paper) => hashOfPaper(ctx, paper, plainNumber(typed)))
}

const hashOfUscc = (ctx: Context, uscc: string): Buffer => ctx.secrets.keyedHash('holder', `uscc:${uscc}`)

/** 张*三, or 濮阳****限公司: enough for whoever has the papers on the table, too little for anybody else. */
export function maskApplicant({ kind, name }: Pick<Applicant, 'kind' | 'name'>): string {
  const characters = Array.from(name)
  if (kind === 'NATURAL' || characters.length < 6) return maskName(name)
  return `${characters.slice(0, 2).join('')}****${characters.slice(-3).join('')}`
}

/** How the sealed applicant is shown to staff. */
export function applicantOnSheet(applicant: Applicant) {
  const { kind, phone, agent } = applicant
  return {
    kind,
    maskedIdNo: maskIdCard(kind === 'LEGAL' ? applicant.uscc : applicant.idNo),
    maskedPhone: phone && maskPhone(phone),
    maskedAgent: agent && maskName(agent.name),
  }
}

/** @throws Error when what was sealed is none */
export function applicantIn(ctx: Pick<Context, 'secrets'>, cipher: Buffer): Applicant {
  const opened: unknown = JSON.parse(ctx.secrets.open(cipher))
  if (!Value.Check(Applicant, opened)) throw new Error('what was sealed is no applicant')
  return opened
}
