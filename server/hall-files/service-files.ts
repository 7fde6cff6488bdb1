import { TakeIdentity } from '../../contract/halls.ts'
import type { Material } from '../../contract/services.ts'
import { readTable } from './cells.ts'
import type { Inbox } from './csv.ts'

/** What the hall offers and in whose name: departments, queues, services, items with their papers, themes. */

export function readDepartments(inbox: Inbox) {
  return readTable(inbox, 'departments.csv', ['code', 'name', 'aliases', 'hcpIntegrated'], (cells) => ({
    at: cells.at,
    code: cells.code('code'),
    name: cells.text('name'),
    /** Other names of the same department in published lists. */
    aliases: cells.list('aliases'),
    /** Whether its own system already sends ratings to the province. */
    isHcpIntegrated: cells.flag('hcpIntegrated'),
  }))
}

/** No I, O, Q, which look like digits, and no B, D, E, G, P, T, U, V, which sound like one another. */
const prefixPattern = /^[ACFHJKLMNRSWXYZ]{1,2}$/

export function readQueues(inbox: Inbox) {
  return readTable(inbox, 'queues.csv', ['code', 'name', 'prefix', 'numberFrom', 'numberTo'], (cells) => {
    const queue = {
      at: cells.at,
      code: cells.code('code'),
      name: cells.text('name'),
      prefix: cells.matching('prefix', prefixPattern, '1或2个听得清的字母（A C F H J K L M N R S W X Y Z）'),
      numberFrom: cells.count('numberFrom', 1, 9999),
      numberTo: cells.count('numberTo', 1, 9999),
    }
    if (queue.numberFrom > queue.numberTo)
      cells.complain(`号段${queue.numberFrom}–${queue.numberTo}的起号大于止号。`)
    return queue
  })
}

const serviceTypeColumns = [
  'code',
  'name',
  'department',
  'queue',
  'takeIdentity',
  'standardMinutes',
  'commonRank',
  'themeNo',
] as const

export function readServiceTypes(inbox: Inbox) {
  return readTable(inbox, 'service-types.csv', serviceTypeColumns, (cells) => ({
    at: cells.at,
    code: cells.code('code'),
    name: cells.text('name'),
    department: cells.text('department'),
    queue: cells.text('queue'),
    takeIdentity: cells.choice('takeIdentity', TakeIdentity.enum),
    standardMinutes: cells.count('standardMinutes', 1, 240),
    /** The commonest services come first on the kiosk: 1, 2, …; 0 is none of them. */
    commonRank: cells.count('commonRank', 0, 99),
    themeNo: cells.countOrNull('themeNo', 1, 999),
  }))
}

const serviceItemColumns = [
  'code',
  'name',
  'serviceType',
  'department',
  'caseKind',
  'promisedDays',
  'statutoryDays',
  'needsSurvey',
  'basis',
  'conditions',
  'fee',
  'online',
  'oneIdCard',
  'crossRegion',
  'license',
] as const

export function readServiceItems(inbox: Inbox) {
  return readTable(inbox, 'service-items.csv', serviceItemColumns, (cells) => {
    const item = {
      at: cells.at,
      code: cells.code('code'),
      name: cells.text('name'),
      serviceType: cells.text('serviceType'),
      department: cells.text('department'),
      caseKind: cells.choice('caseKind', ['INSTANT', 'COMMITMENT', 'SUPPLEMENT', 'RETURNED', 'ESCALATED']),
      /** Working days. */
      promisedDays: cells.countOrNull('promisedDays', 1, 365),
      statutoryDays: cells.countOrNull('statutoryDays', 1, 365),
      needsSurvey: cells.flag('needsSurvey'),
      basis: cells.textOrNull('basis') ?? '',
      conditions: cells.textOrNull('conditions') ?? '',
      fee: cells.textOrNull('fee') ?? '',
      isOnline: cells.flag('online'),
      isOneIdCard: cells.flag('oneIdCard'),
      isCrossRegion: cells.flag('crossRegion'),
      isLicense: cells.flag('license'),
    }
    const { promisedDays, statutoryDays } = item
    if (item.caseKind === 'COMMITMENT' && promisedDays === null)
      cells.complain('承诺件须填写“promisedDays”。')
    if (promisedDays !== null && statutoryDays !== null && promisedDays > statutoryDays)
      cells.complain(`承诺时限${promisedDays}天长于法定时限${statutoryDays}天。`)
    return item
  })
}

const materialColumns = [
  'item',
  'name',
  'form',
  'copies',
  'source',
  'required',
  'toleranceAllowed',
  'commitmentAllowed',
] as const

export function readMaterials(inbox: Inbox) {
  return readTable(inbox, 'materials.csv', materialColumns, (cells) => {
    const form = cells.choice('form', ['原件', '复印件'])
    const material: Material = {
      name: cells.text('name'),
      form: form === '原件' ? 'ORIGINAL' : 'COPY',
      copies: cells.count('copies', 0, 20),
      source: cells.choice('source', ['GOV', 'SELF', 'SHARED']),
      required: cells.flag('required'),
      toleranceAllowed: cells.flag('toleranceAllowed'),
      commitmentAllowed: cells.flag('commitmentAllowed'),
    }
    return { at: cells.at, item: cells.text('item'), material }
  })
}
