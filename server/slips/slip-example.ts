import type { SlipFacts } from './slip.ts'

/** A ticket of the demo hall, for the tests of this room. */
export const exampleFacts: SlipFacts = {
  hallName: '濮阳市华龙区政务服务中心',
  phones: { consultPhone: '0393-0000000', complaintPhone: '0393-0000001', hotline: '12345' },
  serviceTypeName: '食品（含保健食品）经营许可核发',
  ticketNo: 'C042',
  maskedName: '演*甲',
  aheadCount: 12,
  estimatedWaitMin: 25,
  estimatedWaitHighMin: 35,
  windows: [
    { windowId: 4, no: '4', name: '区市场监管局', kind: 'CATEGORY', zoneName: 'A区', floor: 1 },
    { windowId: 3, no: '3', name: '一件事', kind: 'CATEGORY', zoneName: 'A区', floor: 1 },
    { windowId: 5, no: '5', name: '区市场监管局', kind: 'CATEGORY', zoneName: 'A区', floor: 1 },
  ],
  takenAt: '2026-11-23T00:31:05.000Z',
  progressUrl: 'http://192.0.2.10:8080/t/AAAAAAAAAAAAAAAAAAAAAA',
  flowNo: '20261123000042',
  priorityLabel: '老年人优先',
  materials: ['食品经营许可申请书', '营业执照复印件', '主要设备设施布局图', '食品安全规章制度', '健康证明'],
  restoreMin: 30,
  nearClosing: false,
  reprint: 0,
}
