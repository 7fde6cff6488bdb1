import { expect, it } from 'vitest'
import { acs3Headers } from './acs3.ts'
import { signCode } from './mas-provider.ts'
import { tc3Headers } from './tc3.ts'

it('signs as the example of Alibaba Cloud does (V3, RunInstances)', () => {
  const headers = acs3Headers({
    host: 'ecs.cn-shanghai.aliyuncs.com',
    action: 'RunInstances',
    version: '2014-05-26',
    query: { RegionId: 'cn-shanghai', ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd' },
    keyId: 'YourAccessKeyId',
    key: 'YourAccessKeySecret',
    date: '2023-10-26T10:22:32Z',
    nonce: '3156853299f313e23d1673dc12e1703d',
  })
  expect(headers['authorization']).toBe(
    'ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;x-acs-content-sha256;' +
      'x-acs-date;x-acs-signature-nonce;x-acs-version,' +
      'Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
  )
})

it('signs as the example of Tencent Cloud does (v3, DescribeInstances)', () => {
  const headers = tc3Headers({
    host: 'cvm.tencentcloudapi.com',
    service: 'cvm',
    body: String.raw`{"Limit": 1, "Filters": [{"Values": ["\u672a\u547d\u540d"], "Name": "instance-name"}]}`,
    keyId: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE',
    key: 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE',
    timestamp: 1_551_113_065,
  })
  expect(headers['authorization']).toBe(
    'TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/tc3_request, ' +
      'SignedHeaders=content-type;host, ' +
      'Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168',
  )
})

it('knows the sign code of each signature, or one for all', () => {
  expect(signCode('abc', '华龙政务')).toBe('abc')
  expect(signCode('华龙政务=abc,长庆便民=def', '长庆便民')).toBe('def')
  expect(signCode('华龙政务=abc', '瑞景代办')).toBeNull()
})
