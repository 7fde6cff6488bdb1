/** The walls of the house that the linter cannot see: each says which files it stands in and what may not be there. */
export type Wall = { name: string; inside: RegExp; except?: RegExp; forbidden: RegExp }

const rooms = /^server\/(?!platform\/)[^/]+\//
const notProduct = /\.test\.ts$/

export const walls: Wall[] = [
  {
    name: 'no clock inside rooms: time comes from the Context',
    inside: rooms,
    except: notProduct,
    forbidden: /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/,
  },
  {
    name: 'no clock of the database for domain times',
    inside: /^server\//,
    except: /\.test\.ts$|^server\/platform\/real-time\.ts$/,
    forbidden: /\bnow\(\)(?!\.)(?=[^:;]*['`])|\bcurrent_timestamp\b|\b(clock|statement)_timestamp\b/i,
  },
  {
    name: 'no chance inside rooms: it comes from the Context',
    inside: rooms,
    except: notProduct,
    forbidden: /\bMath\.random\(|\brandomUUID\(|import \{[^}]*\brandomBytes\b/,
  },
  {
    name: 'only what starts a process and config.ts see the environment',
    inside: /^server\//,
    except: /^server\/(main|command-line|audit-verify|platform\/(config|migrate-now))\.ts$|\.test\.ts$/,
    forbidden: /\bprocess\.env\b/,
  },
  {
    name: 'only platform/jobs.ts speaks to BullMQ, only platform/redis.ts to Redis',
    inside: /^server\//,
    except: /^server\/platform\/(jobs|redis)\.ts$|\.test\.ts$/,
    forbidden: /from '(bullmq|redis|ioredis)'/,
  },
  {
    name: 'only queries build SQL',
    inside: rooms,
    except: /queries\.ts$|\.test\.ts$/,
    forbidden:
      /import \{[^}]*\bsql\b[^}]*\} from 'kysely'|\.(selectFrom|insertInto|updateTable|deleteFrom)\(/,
  },
  {
    // Halls run browsers as old as Chromium 86; the build changes syntax for them and adds no methods.
    name: 'what runs in browsers calls nothing that older ones do not know',
    inside: /^(contract|web|displays|window-client)\//,
    except: /\.test\.ts$|^web\/build\.ts$/,
    forbidden:
      /\.(toSorted|toReversed|toSpliced|findLast|findLastIndex)\(|\.at\(-?\d|\b(Map|Object)\.groupBy\(|\bstructuredClone\(|\bObject\.hasOwn\(|\bAbortSignal\.(timeout|any)\(|\bwithResolvers\(|\brandomUUID\(/,
  },
  {
    name: 'migrations import kysely only',
    inside: /^migrations\//,
    forbidden: /from '(?!kysely')/,
  },
]

export type Trespass = { file: string; wall: string; text: string }

/** What stands on the wrong side of a wall, line by line. */
export function trespassesIn(files: { path: string; text: string }[]): Trespass[] {
  return files.flatMap(({ path, text }) =>
    walls
      .filter((wall) => wall.inside.test(path) && !wall.except?.test(path))
      .flatMap((wall) =>
        text
          .split('\n')
          .filter((line) => !/^\s*(\/\/|\*|\/\*)/.test(line) && wall.forbidden.test(line))
          .map((line) => ({ file: path, wall: wall.name, text: line.trim() })),
      ),
  )
}
