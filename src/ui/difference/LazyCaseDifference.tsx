import i18next from 'i18next';
import { useCallback, useEffect, useState } from 'react';
import { ErrorPanel } from '#src/ui/ErrorPanel.tsx';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import type { CaseDifference, CaseDifferenceProps } from './CaseDifference.tsx';

/** `CaseDifference`, whose code and texts are fetched when one is first shown. */
export function LazyCaseDifference(props: CaseDifferenceProps) {
  const { Difference, hasFailed, load } = useCaseDifference();
  if (hasFailed) return <ErrorPanel error={notReached} onRetry={load} />;
  return Difference ? <Difference {...props} /> : <LoadingLines lines={3} />;
}

/** Of its kind to the error panel: nothing is wrong with the text, only the code did not come. */
const notReached = Object.assign(new Error('the code of differences did not load'), { kind: 'offline' });

let loaded: typeof CaseDifference | undefined;

/** By hand instead of with `lazy`, which would remember a failed download for good. */
function useCaseDifference() {
  const [Difference, setDifference] = useState(() => loaded);
  const [hasFailed, setHasFailed] = useState(false);

  const load = useCallback(() => {
    if (loaded) return;
    setHasFailed(false);
    Promise.all([import('./CaseDifference.tsx'), i18next.loadNamespaces(['difference', 'vocabulary'])]).then(
      ([module]) => {
        loaded = module.CaseDifference;
        setDifference(() => module.CaseDifference);
      },
      () => setHasFailed(true),
    );
  }, []);
  useEffect(load, [load]);

  return { Difference, hasFailed, load };
}
