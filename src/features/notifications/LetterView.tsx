import { useTranslation } from 'react-i18next';
import type { Letter, LetterLink } from '#src/domain/letter.ts';
import { TextLink } from '#src/ui/TextLink.tsx';
import classes from './Letters.module.css';

type LetterViewProps = {
  letter: Letter;
};

/** A letter on screen, word for word as `letterHtml` writes it. */
export function LetterView({ letter }: LetterViewProps) {
  const { t } = useTranslation('notifications');
  const { subject, greeting, opening, groups, more, rate, change } = letter;
  return (
    <div className={classes.letter}>
      <p className={classes.subject}>
        <span className={classes.soft}>{t('preview.subject')}</span> {subject}
      </p>
      <div data-part="body">
        <p dir="auto">{greeting}</p>
        <p>{opening}</p>
        {groups.map(({ key, title, lines }) => (
          <div key={key}>
            <h3 dir="auto" className={classes.groupTitle}>
              {title}
            </h3>
            <ul className={classes.lines}>
              {lines.map((line) => (
                <li key={line.key}>
                  <LinkOf link={{ words: line.what, address: line.address }} />
                  {line.detail !== '' && (
                    <>
                      <br />
                      <span dir="auto">{line.detail}</span>
                    </>
                  )}
                  <br />
                  <span className={classes.soft}>{`${line.reason} ${line.when}`}</span>
                </li>
              ))}
            </ul>
          </div>
        ))}
        {more && (
          <p>
            {more.sentence} <LinkOf link={more.link} />
          </p>
        )}
        <p className={classes.soft}>
          {rate} <LinkOf link={change} />
        </p>
      </div>
    </div>
  );
}

function LinkOf({ link }: { link: LetterLink }) {
  return <TextLink to={link.address}>{link.words}</TextLink>;
}
