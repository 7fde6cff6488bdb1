import type { Me } from '../../contract/staff.ts'
import type { WindowView } from '../../contract/windows.ts'

/** Who sits at a window that this console shows, other than the person before it. */
export type Displacement = {
  no: string
  staffName: string
  /** This person had the window until then, and did not merely come too late for it. */
  wasOwn: boolean
}

export function displacement(view: WindowView, me: Me, hadIt: boolean): Displacement | null {
  const { session, no } = view
  if (!session || session.staffId === me.staffId) return null
  return { no, staffName: session.staffName, wasOwn: hadIt }
}
