import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { caseStudyLimits } from '#src/domain/caseStudy.ts';
import { FieldFrame } from './FieldFrame.tsx';
import classes from './FormGroup.module.css';
import { ItemText } from './ItemText.tsx';
import { NumberField } from './NumberField.tsx';
import { useFieldText } from './useFieldText.ts';
import { useContentField } from './WritingContext.ts';

/** What it cost, with the currency and the year that make the number mean something. */
export function CostField() {
  const { t } = useTranslation('editor');
  const { label, description } = useFieldText('cost', { isOptional: true });
  const [cost, change] = useContentField('cost');
  const { yearMin, yearMax, costCovers } = caseStudyLimits;

  return (
    <FieldFrame name="cost">
      <fieldset className={classes.group}>
        <legend className={classes.legend}>{label}</legend>
        <p className={classes.description}>{description}</p>
        {cost === null ? (
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden="true" />}
            onClick={() => change({ amount: 0, currency: 'EUR', year: new Date().getFullYear(), covers: '' })}
          >
            {t('cost.add')}
          </Button>
        ) : (
          <>
            <div className={classes.grid}>
              <NumberField
                label={t('cost.amount')}
                value={cost.amount}
                onChange={(amount) => change({ ...cost, amount: amount ?? 0 })}
                thousandSeparator=" "
                problem={cost.amount < 0 ? t('error.amount') : undefined}
              />
              <TextInput
                label={t('cost.currency')}
                value={cost.currency}
                autoComplete="off"
                onChange={(event) =>
                  change({ ...cost, currency: event.currentTarget.value.toUpperCase().trim() })
                }
                error={/^[A-Z]{3}$/.test(cost.currency) ? undefined : t('error.currency')}
              />
              <NumberField
                label={t('cost.year')}
                value={cost.year}
                onChange={(year) => change({ ...cost, year: year ?? 0 })}
                allowDecimal={false}
                problem={
                  cost.year < yearMin || cost.year > yearMax
                    ? t('error.year', { min: yearMin, max: yearMax })
                    : undefined
                }
              />
              <ItemText
                label={t('optionalLabel', { label: t('cost.covers') })}
                value={cost.covers}
                onChange={(covers) => change({ ...cost, covers })}
                most={costCovers}
                className={classes.wide}
              />
            </div>
            <Button variant="subtle" size="sm" mt="sm" onClick={() => change(null)}>
              {t('cost.remove')}
            </Button>
          </>
        )}
      </fieldset>
    </FieldFrame>
  );
}
