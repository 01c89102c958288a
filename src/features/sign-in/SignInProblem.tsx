import { useTranslation } from 'react-i18next';
import { isOneOf } from '#src/domain/classification.ts';
import { errorKindOf } from '#src/ui/ErrorPanel.tsx';
import classes from './signIn.module.css';

type SignInProblemProps = {
  error: unknown;
};

const kinds = [
  'wrongCredentials',
  'accountNotCreated',
  'weakPassword',
  'popupClosed',
  'popupBlocked',
  'linkExpired',
  'otherProvider',
  'tooMany',
  'offline',
  'invalid',
  'unknown',
] as const;

/** What went wrong, beside the form; an empty place while all is well, so that it is announced when filled. */
export function SignInProblem({ error }: SignInProblemProps) {
  const { t } = useTranslation('access');
  const kind = errorKindOf(error);
  return (
    <div role="alert">
      {error !== undefined && (
        <p className={classes.problem}>{t(`problem.${isOneOf(kinds, kind) ? kind : 'unknown'}`)}</p>
      )}
    </div>
  );
}
