import { useTranslation } from 'react-i18next';
import { type Pathway, pathways } from '#src/domain/classification.ts';
import { PathwayBadge } from '#src/ui/pathways.tsx';
import classes from './profile.module.css';

type PathwayChoiceProps = {
  value: readonly Pathway[];
  onChange: (value: Pathway[]) => void;
};

export function PathwayChoice({ value, onChange }: PathwayChoiceProps) {
  const { t } = useTranslation('membership');
  return (
    <fieldset className={classes.choice}>
      <legend>{t('profile.pathways')}</legend>
      <div className={classes.options}>
        {pathways.map((pathway) => {
          const isChosen = value.includes(pathway);
          return (
            <label key={pathway} className={classes.option} data-chosen={isChosen || undefined}>
              <input
                type="checkbox"
                checked={isChosen}
                onChange={() =>
                  onChange(pathways.filter((each) => (each === pathway ? !isChosen : value.includes(each))))
                }
              />
              <PathwayBadge pathway={pathway} />
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
