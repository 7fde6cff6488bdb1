import { Type, type Static } from 'typebox'
import { Id } from './basics.ts'

/** An item that has a guide of its own, behind /guide/item/:id. */
export const GuideItem = Type.Object({ id: Id, name: Type.String(), serviceTypeId: Id })
export type GuideItem = Static<typeof GuideItem>

/** One paper of an item's list. Nothing outside the list may be demanded (R63). */
export const Material = Type.Object({
  name: Type.String({ minLength: 1 }),
  form: Type.Enum(['ORIGINAL', 'COPY']),
  copies: Type.Integer({ minimum: 0 }),
  source: Type.Enum(['GOV', 'SELF', 'SHARED']),
  required: Type.Boolean(),
  /** May be brought later (容缺). */
  toleranceAllowed: Type.Boolean(),
  /** May be replaced by a promise (告知承诺). */
  commitmentAllowed: Type.Boolean(),
})
export type Material = Static<typeof Material>
