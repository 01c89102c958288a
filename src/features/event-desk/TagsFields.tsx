import { MultiSelect } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { pathways, topics, worldRegions } from '#src/domain/classification.ts';
import classes from './EventDesk.module.css';

type TagField = 'pathways' | 'topics' | 'regions';

type TagsFieldsProps = {
  fields: readonly TagField[];
  most: Record<'pathways' | 'topics', number>;
  inputProps: (field: TagField) => GetInputPropsReturnType;
};

/** Whom something concerns: pathways, topics and regions of the closed lists. */
export function TagsFields({ fields, most, inputProps }: TagsFieldsProps) {
  const { t } = useTranslation(['eventDesk', 'vocabulary', 'common']);
  const options = {
    pathways: pathways.map((value) => ({ value, label: t(`vocabulary:pathway.${value}`) })),
    topics: topics.map((value) => ({ value, label: t(`vocabulary:topic.${value}`) })),
    regions: worldRegions.map((value) => ({ value, label: t(`vocabulary:region.${value}`) })),
  };
  return (
    <div className={classes.columns}>
      {fields.map((field) => (
        <MultiSelect
          key={field}
          label={`${t(`tags.${field}`)} (${t('common:optional')})`}
          data={options[field]}
          maxValues={field === 'regions' ? worldRegions.length : most[field]}
          searchable
          hidePickedOptions
          {...inputProps(field)}
        />
      ))}
    </div>
  );
}
