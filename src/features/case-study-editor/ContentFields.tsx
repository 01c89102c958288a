import { caseStudyLimits } from '#src/domain/caseStudy.ts';
import { LongTextField } from './LongTextField.tsx';
import { TextField } from './TextField.tsx';
import { useContentField } from './WritingContext.ts';

type LineProps = {
  name: 'funding' | 'staffing' | 'updatingNote';
};

/** A short optional text of the content. */
export function OptionalText({ name }: LineProps) {
  const [value, change] = useContentField(name);
  return (
    <TextField name={name} value={value} onChange={change} most={caseStudyLimits[name]} isOptional isLong />
  );
}

type LongProps = {
  name: 'challenge' | 'approach' | 'participation' | 'lessons' | 'conditions';
  isOptional?: boolean;
};

/** A long text of the content. */
export function ContentLongText({ name, isOptional = false }: LongProps) {
  const [value, change] = useContentField(name);
  return <LongTextField name={name} value={value} onChange={change} isOptional={isOptional} />;
}
