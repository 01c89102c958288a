import { useEffect, useRef, useState } from 'react';
import { readAllOrganisations } from '#src/data/organisations/queries.ts';
import { type OrganisationProblem, readOrganisationsInSteps } from '#src/domain/organisationImport.ts';
import { type PlannedOrganisation, planImport } from '#src/domain/organisationPlan.ts';

/** What a table holds, and what its import would do. */
export interface FoundInTable {
  plan: readonly PlannedOrganisation[];
  problems: readonly OrganisationProblem[];
}

type Reading =
  | { step: 'choosing'; error: unknown }
  | { step: 'reading'; rows: number }
  | { step: 'read'; text: string; found: FoundInTable };

/** Reads a table some rows at a time, so that the page stays alive, and compares it with all governments there are. */
export function useTableReading() {
  const [reading, setReading] = useState<Reading>({ step: 'choosing', error: undefined });
  /** Counts the attempts: one that was left is not heard of again. */
  const attempt = useRef(0);
  useEffect(
    () => () => {
      attempt.current += 1;
    },
    [],
  );

  async function read(text: string): Promise<void> {
    attempt.current += 1;
    const own = attempt.current;
    setReading({ step: 'reading', rows: 0 });
    try {
      const stored = await readAllOrganisations();
      const steps = readOrganisationsInSteps(text, stored);
      for (;;) {
        if (attempt.current !== own) return;
        const step = steps.next();
        if (step.done) {
          const { organisations, problems } = step.value;
          setReading({
            step: 'read',
            text,
            found: { plan: planImport(organisations, stored), problems },
          });
          return;
        }
        setReading({ step: 'reading', rows: step.value });
        await aTask();
      }
    } catch (error) {
      if (attempt.current === own) setReading({ step: 'choosing', error });
    }
  }

  return {
    reading,
    read,
    forget: () => {
      attempt.current += 1;
      setReading({ step: 'choosing', error: undefined });
    },
  };
}

/** Lets the browser draw and hear keys in between. */
function aTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
