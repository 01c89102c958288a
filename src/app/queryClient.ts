import { QueryClient } from '@tanstack/react-query';
import { DataError } from '#src/data/errors.ts';

const triesAfterFailure = 2;

/** What cannot get better by asking again is not asked again. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        refetchOnWindowFocus: false,
        retry: (failures, error) =>
          failures < triesAfterFailure && error instanceof DataError && error.kind === 'offline',
      },
      mutations: { networkMode: 'always' },
    },
  });
}
