import type { SelfCheckFinding } from '../../contract/self-check.ts'
import { caseRules } from './case-rules.ts'
import { complaintRules } from './complaint-rules.ts'
import { conductRules } from './conduct-rules.ts'
import { disclosureRules } from './disclosure-rules.ts'
import { guideRules } from './guide-rules.ts'
import { manualRules } from './manual-rules.ts'
import { placeRules } from './place-rules.ts'
import { ratingRules } from './rating-rules.ts'
import type { Facts, Rule } from './rule.ts'
import { staffRules } from './staff-rules.ts'
import { themeRules } from './theme-rules.ts'

const numberOf = ({ numbers: [first = 'R0'] }: Rule): number => Number(first.slice(1))

/** Every requirement R01 … R116 of DOMAIN §1.2 once, in the order of their numbers. */
export const rules: Rule[] = [
  ...placeRules,
  ...staffRules,
  ...guideRules,
  ...caseRules,
  ...themeRules,
  ...ratingRules,
  ...complaintRules,
  ...conductRules,
  ...disclosureRules,
  ...manualRules,
].toSorted((a, b) => numberOf(a) - numberOf(b))

/** A hall held against every rule, in the order of their numbers. */
export function check(facts: Facts): SelfCheckFinding[] {
  return rules.map(({ judge, ...rule }) => ({ ...rule, ...judge(facts) }))
}
