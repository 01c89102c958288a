import { ChooseTable } from './ChooseTable.tsx';
import { ImportPlan } from './ImportPlan.tsx';
import { ReadingProgress } from './ReadingProgress.tsx';
import { useTableReading } from './useTableReading.ts';

/** Governments from a table: choose it, see what it would do, then do it. Nothing is written before the last step. */
export function ImportOrganisations() {
  const { reading, read, forget } = useTableReading();
  if (reading.step === 'reading') return <ReadingProgress rows={reading.rows} onStop={forget} />;
  if (reading.step === 'read') {
    return <ImportPlan found={reading.found} onAgain={() => void read(reading.text)} onOther={forget} />;
  }
  return <ChooseTable error={reading.error} onChosen={(text) => void read(text)} />;
}
