import { Checkbox, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { licences } from '#src/domain/caseStudy.ts';
import { isOneOf } from '#src/domain/classification.ts';
import { FieldFrame } from './FieldFrame.tsx';
import classes from './FormGroup.module.css';
import { PicturesField } from './PicturesField.tsx';
import { UpdatingNoteField } from './UpdatingNoteField.tsx';
import { useFieldText } from './useFieldText.ts';
import { useContentField } from './WritingContext.ts';

export function RightsSection() {
  return (
    <>
      <PicturesField />
      <LicenceField />
      <ConsentField />
      <UpdatingNoteField />
    </>
  );
}

function LicenceField() {
  const { t } = useTranslation('vocabulary');
  const text = useFieldText('licence');
  const [licence, change] = useContentField('licence');
  return (
    <FieldFrame name="licence">
      <Radio.Group
        {...text}
        size="md"
        value={licence}
        onChange={(next) => isOneOf(licences, next) && change(next)}
      >
        <div className={classes.choices}>
          {licences.map((one) => (
            <Radio key={one} value={one} label={t(`licence.${one}`)} />
          ))}
        </div>
      </Radio.Group>
    </FieldFrame>
  );
}

function ConsentField() {
  const text = useFieldText('consent');
  const [consent, change] = useContentField('consent');
  return (
    <FieldFrame name="consent">
      <Checkbox {...text} checked={consent} onChange={(event) => change(event.currentTarget.checked)} />
    </FieldFrame>
  );
}
