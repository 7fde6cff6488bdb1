import type { ProvinceCodes } from '../platform/config.ts'
import { businessDay, wallTime } from '../platform/business-day.ts'
import { applicantCodes, pfOf, projectTypes, promiseCodes, scales, stepOf } from './codes.ts'
import type { RatingFact, ServiceFact } from './facts.ts'

/** The fields of one record as the interface names them; what is not known is left out, never invented. */
export type WireFields = Record<string, string>

/** What stands in every record of this hall's program. `sealed` encrypts one field for the province. */
export type Sender = {
  appMark: string
  dataSource: string
  codes: ProvinceCodes
  sealed: (text: string) => string
}

/** GA/T 2000.156: 居民身份证. */
const idCardPaper = '111'

/**
 * 服务数据: one service, told before its rating. Field names and values of the national interface (GB/T 39046-2020 with
 * what provinces added). Personal data are those the interface demands: name, number of the paper (encrypted by
 * itself), phone. The name of the case holds no name of a person.
 */
export function serviceFields(fact: ServiceFact, sender: Sender): WireFields {
  const { proStatus, serviceName } = stepOf[fact.outcome]
  const { phone } = fact.person
  return {
    ...caseFields(fact, sender),
    projectName: `关于申请人“${fact.task.name}”的办件`,
    orgName: fact.department.name,
    applydate: wireTime(fact.startedAt),
    ...(proStatus === '3' ? { resultDate: wireTime(fact.finishedAt) } : {}),
    serviceName,
    serviceTime: wireTime(fact.finishedAt),
    serviceDate: wireTime(fact.finishedAt).slice(0, 10),
    isService: '1',
    projectType: projectTypes[fact.projectKind],
    proManager: fact.staffName,
    areaCode: fact.areaCode.slice(0, 6),
    source: sender.dataSource,
    appMark: sender.appMark,
    ...(phone === null ? {} : { mobile: phone }),
  }
}

/** 评价数据: what was said of a service. */
export function ratingFields(fact: RatingFact, sender: Sender): WireFields {
  return {
    ...caseFields(fact.service, sender),
    pf: pfOf(sender.codes.channels, fact.channel),
    satisfaction: scales[sender.codes.scale][fact.satisfaction],
    evalDetail: fact.labels.join(','),
    writingEvaluation: fact.text,
    assessTime: wireTime(fact.givenAt),
    assessNumber: String(fact.no),
    // Nobody's silence is told as a rating, and each is new: it is given once.
    isdefault: '0',
    effectivEvalua: '1',
    Flag: 'I',
  }
}

/** What a service and its rating have in common. */
function caseFields({ task, department, person, ...fact }: ServiceFact, sender: Sender): WireFields {
  const { proStatus } = stepOf[fact.outcome]
  const { codes, dataSource, sealed } = sender
  return {
    projectNo: fact.projectNo,
    taskCode: task.code,
    taskName: task.name,
    proStatus,
    deptCode: department.code,
    proDepart: department.name,
    ...(proStatus === '1' ? {} : { acceptDate: wireTime(fact.finishedAt) }),
    serviceNumber: String(fact.serviceNumber ?? 1),
    promisetime: promiseCodes[codes.promises][fact.projectKind],
    dataSource,
    // Whoever takes a number is a person; a firm sends one.
    userProp: applicantCodes[codes.applicants].PERSON,
    ...(person.name === null ? {} : { userName: person.name }),
    ...(person.idCard === null ? {} : { userPageType: idCardPaper, certKeyGOV: sealed(person.idCard) }),
  }
}

/** yyyy-MM-dd HH:mm:ss on the hall's wall. */
export function wireTime(instant: string | Date): string {
  const at = new Date(instant)
  return `${businessDay(at)} ${wallTime(at)}:${at.toISOString().slice(17, 19)}`
}

/** yyyyMMddHHmmss, as requests are stamped. */
export const wireStamp = (at: Date): string => wireTime(at).replaceAll(/\D/g, '')
