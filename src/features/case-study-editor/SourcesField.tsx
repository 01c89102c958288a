import { useTranslation } from 'react-i18next';
import { caseStudyLimits, type Source } from '#src/domain/caseStudy.ts';
import { isSafeLink } from '#src/domain/richText.ts';
import classes from './FormGroup.module.css';
import { ItemText } from './ItemText.tsx';
import { RepeatedGroup } from './RepeatedGroup.tsx';
import { repeated } from './repeated.ts';
import { useContentField } from './WritingContext.ts';

const emptySource: Source = { title: '', url: '' };

/** What the numbers rest on. */
export function SourcesField() {
  const { t } = useTranslation('editor');
  const [sources, change] = useContentField('sources');
  const { add, remove, update } = repeated(sources, change, emptySource);

  return (
    <RepeatedGroup
      name="sources"
      count={sources.length}
      most={caseStudyLimits.sources}
      texts={{
        none: t('sources.none'),
        add: sources.length === 0 ? t('sources.add') : t('sources.addAnother'),
        one: (number) => t('sources.one', { number }),
        remove: (number) => t('sources.remove', { number }),
      }}
      onAdd={add}
      onRemove={remove}
    >
      {(index) => {
        const { title, url } = sources[index] ?? emptySource;
        const isWrong = url !== '' && !isSafeLink(url);
        return (
          <div className={classes.grid}>
            <ItemText
              label={t('sources.title')}
              value={title}
              onChange={(next) => update(index, { title: next })}
              most={caseStudyLimits.sourceTitle}
              isIncomplete={title.trim() === ''}
              className={classes.wide}
            />
            <ItemText
              label={t('optionalLabel', { label: t('sources.url') })}
              value={url}
              onChange={(next) => update(index, { url: next.trim() })}
              most={caseStudyLimits.sourceUrl}
              isIncomplete={isWrong}
              // Not while the first letters of "https://" are typed.
              problem={isWrong && !'https://'.startsWith(url) ? t('error.url') : undefined}
              className={classes.wide}
            />
          </div>
        );
      }}
    </RepeatedGroup>
  );
}
