import type { Context } from '../platform/context.ts'
import { realClock } from '../platform/hall-clock.ts'
import { aliyunProvider } from './aliyun-provider.ts'
import { httpProvider } from './http-provider.ts'
import { masProvider } from './mas-provider.ts'
import { outboxProvider } from './outbox-provider.ts'
import type { ProviderGround, SmsProvider } from './provider.ts'
import { tencentProvider } from './tencent-provider.ts'

/** The provider that the settings name. */
export function providerOf({ config, randomBytes }: Pick<Context, 'config' | 'randomBytes'>): SmsProvider {
  const ground: ProviderGround = { config, randomBytes, realNow: realClock.now }
  switch (config.SMS_PROVIDER) {
    case 'outbox':
      return outboxProvider
    case 'http':
      return httpProvider(ground)
    case 'aliyun':
      return aliyunProvider(ground)
    case 'tencent':
      return tencentProvider(ground)
    case 'mas':
      return masProvider(ground)
    default:
      return config.SMS_PROVIDER satisfies never
  }
}
