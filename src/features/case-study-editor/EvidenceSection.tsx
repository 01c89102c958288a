import { OptionalText } from './ContentFields.tsx';
import { CostField } from './CostField.tsx';
import { ResultsField } from './ResultsField.tsx';
import { SourcesField } from './SourcesField.tsx';

export function EvidenceSection() {
  return (
    <>
      <ResultsField />
      <SourcesField />
      <CostField />
      <OptionalText name="funding" />
      <OptionalText name="staffing" />
    </>
  );
}
