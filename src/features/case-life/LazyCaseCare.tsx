import { useEffect, useState } from 'react';
import type { CaseCare, CaseCareProps } from './CaseCare.tsx';

let loaded: typeof CaseCare | undefined;

/** `CaseCare`, whose code only those fetch who may act. Without it the case can still be read, so a failure is quiet. */
export function LazyCaseCare(props: CaseCareProps) {
  const [Care, setCare] = useState(() => loaded);
  useEffect(() => {
    if (loaded) return;
    import('./CaseCare.tsx').then(
      (module) => {
        loaded = module.CaseCare;
        setCare(() => module.CaseCare);
      },
      () => undefined,
    );
  }, []);
  return Care ? <Care {...props} /> : null;
}
