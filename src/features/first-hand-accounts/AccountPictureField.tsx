import { Button, FileButton, Loader, TextInput } from '@mantine/core';
import { IconCamera, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftProblem } from '#src/domain/accountDraft.ts';
import { PictureError, type PictureProblem } from '#src/ui/picture/pictureProblem.ts';
import { useBytesUrl } from './useBytesUrl.ts';
import classes from './WriteAccount.module.css';

type AccountPictureFieldProps = {
  picture: Uint8Array | null;
  alt: string;
  problem: DraftProblem | undefined;
  onPicture: (picture: Uint8Array | null) => void;
  onAlt: (alt: string) => void;
};

/** One picture, made small on the device, without the place it was taken at. */
export function AccountPictureField({ picture, alt, problem, onPicture, onAlt }: AccountPictureFieldProps) {
  const { t } = useTranslation('accounts');
  const url = useBytesUrl(picture);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<PictureProblem | 'offline'>();

  async function take(file: File | null) {
    if (!file) return;
    setBusy(true);
    setFailure(undefined);
    try {
      const { prepareAccountPicture } = await import('#src/ui/picture/preparePicture.ts');
      onPicture((await prepareAccountPicture(file)).original);
    } catch (error) {
      // Not a fault of the file: the code that makes it small could not be fetched.
      setFailure(error instanceof PictureError ? error.problem : 'offline');
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className={classes.picture}>
      {url && <img src={url} alt={alt} className={classes.shown} />}
      {picture && (
        <TextInput
          className={classes.wide}
          label={t('picture.alt')}
          description={t('picture.altHint')}
          value={alt}
          onChange={({ currentTarget }) => onAlt(currentTarget.value)}
          error={problem && t(problem === 'tooLong' ? 'problem.altTooLong' : 'problem.alt')}
        />
      )}
      {picture ? (
        <Button
          variant="default"
          leftSection={<IconTrash size={18} aria-hidden="true" />}
          onClick={() => onPicture(null)}
        >
          {t('picture.remove')}
        </Button>
      ) : (
        <FileButton accept="image/*" onChange={(file) => void take(file)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              disabled={isBusy}
              leftSection={isBusy ? <Loader size={18} /> : <IconCamera size={18} aria-hidden="true" />}
            >
              {isBusy ? t('picture.preparing') : t('picture.add')}
            </Button>
          )}
        </FileButton>
      )}
      <p role="alert" className={classes.problem}>
        {failure && t(`picture.problem.${failure}`)}
      </p>
    </div>
  );
}
