import { describe, expect, it } from 'vitest'
import type { Material } from '../../contract/services.ts'
import { poolMaterials } from './material-pool.ts'

const paper = (name: string, more: Partial<Material> = {}): Material => ({
  name,
  form: 'ORIGINAL',
  copies: 1,
  source: 'SELF',
  required: true,
  toleranceAllowed: true,
  commitmentAllowed: true,
  ...more,
})

describe('the papers of several items', () => {
  it('are asked for once, with the most copies, and tell what for', () => {
    const pool = poolMaterials([
      { name: '甲', materials: [paper('身份证', { copies: 2 }), paper('申请书')] },
      { name: '乙', materials: [paper('身份证', { copies: 3 }), paper('身份证', { form: 'COPY' })] },
    ])
    expect(pool.map(({ name, form, copies, usedFor }) => [name, form, copies, usedFor])).toEqual([
      ['身份证', 'ORIGINAL', 3, ['甲', '乙']],
      ['申请书', 'ORIGINAL', 1, ['甲']],
      ['身份证', 'COPY', 1, ['乙']],
    ])
  })

  it('need not be brought, and may come later, only where every item says so', () => {
    const [strict, shared] = poolMaterials([
      {
        name: '甲',
        materials: [
          paper('执照', { source: 'SHARED', required: false }),
          paper('名册', { source: 'SHARED' }),
        ],
      },
      {
        name: '乙',
        materials: [
          paper('执照', { toleranceAllowed: false, commitmentAllowed: false }),
          paper('名册', { source: 'SHARED' }),
        ],
      },
    ])
    expect(strict).toMatchObject({
      name: '执照',
      source: 'SELF',
      required: true,
      toleranceAllowed: false,
      commitmentAllowed: false,
    })
    expect(shared).toMatchObject({ name: '名册', source: 'SHARED', toleranceAllowed: true })
  })
})
