import {
  SmsCode,
  type FindSms,
  type FoundSms,
  type SmsMessage,
  type SmsTemplates,
} from '../../contract/sms.ts'
import type { SmsTemplateVersion } from '../../contract/sms.ts'
import { signed, render, withSite } from '../../contract/sms-text.ts'
import { requireDate } from '../platform/business-day.ts'
import { publicUrl } from '../platform/config.ts'
import type { Context } from '../platform/context.ts'
import { maskPhone } from '../platform/masking.ts'
import { countUndone, listedMessages, type ListedSms } from './list-queries.ts'
import { valuesIn } from './sealed.ts'
import { historyOf, signatureOf, versionsInForce } from './template-queries.ts'
import { firstVersion, standardOf, variablesOf } from './templates.ts'

/** The newest messages that fit, and how many wait for a person. @throws DomainError date-invalid */
export async function findMessages(ctx: Context, hallId: number, find: FindSms): Promise<FoundSms> {
  if (find.day !== null) requireDate(find.day)
  const signature = await signatureOf(ctx.db, hallId)
  const rows = await listedMessages(ctx.db, hallId, find)
  return {
    provider: ctx.config.SMS_PROVIDER,
    undone: await countUndone(ctx.db, hallId),
    messages: rows.map((row) => onWire(ctx, signature, row)),
  }
}

/** Where a number stood that is no longer kept. */
const forgotten = '已清除'

function onWire({ secrets, config }: Context, signature: string, row: ListedSms): SmsMessage {
  const { phone, params, body, requestedAt, sentAt, deliveredAt, nextTryAt, forgottenAt, ...rest } = row
  const written = () => render(withSite(body, publicUrl(config)), valuesIn(secrets, params))
  const goesOn = row.state === 'QUEUED' || row.state === 'SENDING'
  return {
    ...rest,
    phone: forgottenAt === null ? maskPhone(secrets.open(phone)) : forgotten,
    requestedAt: requestedAt.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
    deliveredAt: deliveredAt?.toISOString() ?? null,
    nextTryAt: goesOn ? nextTryAt.toISOString() : null,
    text: row.provider === 'outbox' && forgottenAt === null ? signed(signature, written()) : null,
  }
}

/** Every text of a hall as it stands. */
export async function templatesOf(ctx: Context, hallId: number): Promise<SmsTemplates> {
  const inForce = await versionsInForce(ctx.db, hallId)
  const templates = SmsCode.enum.map((code) => {
    const { version, body, providerCodes } = inForce.get(code) ?? firstVersion(code)
    return { code, kind: standardOf(code).kind, version, body, providerCodes, variables: variablesOf(code) }
  })
  return { signature: await signatureOf(ctx.db, hallId), site: publicUrl(ctx.config), templates }
}

/** Every version of a text, the newest first. */
export async function templateHistory(
  ctx: Context,
  { hallId, code }: { hallId: number; code: SmsCode },
): Promise<SmsTemplateVersion[]> {
  const versions = await historyOf(ctx.db, hallId, code)
  return versions.length > 0 ? versions : [{ ...firstVersion(code), at: null, by: null }]
}
