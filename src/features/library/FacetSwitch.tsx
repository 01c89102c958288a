import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './FacetSwitch.module.css';

type FacetSwitchProps = {
  label: string;
  description: string;
  isOn: boolean;
  count: number;
  onToggle: (isOn: boolean) => void;
};

/** What is asked for so often that it is no box among others. */
export function FacetSwitch({ label, description, isOn, count, onToggle }: FacetSwitchProps) {
  const { t } = useTranslation('library');
  return (
    <Switch
      checked={isOn}
      onChange={(event) => onToggle(event.currentTarget.checked)}
      disabled={count === 0 && !isOn}
      aria-label={`${label}, ${t('filter.count', { count })}`}
      label={
        <span className={classes.label}>
          <span className={classes.name}>{label}</span>
          <span className={classes.count}>{count}</span>
        </span>
      }
      description={description}
      classNames={{ labelWrapper: classes.labelWrapper, label: classes.whole }}
    />
  );
}
