import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

type QrCodeProps = {
  /** The address it leads to. */
  address: string;
};

/** An address for cameras, in black on white whatever the scheme. The quiet zone is part of it. */
export function QrCode({ address }: QrCodeProps) {
  const { t } = useTranslation('sharing');
  const { data } = useQuery({
    queryKey: ['qr', address],
    queryFn: () => drawingOf(address),
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
  });
  return (
    <svg
      viewBox={`0 0 ${data?.size ?? 1} ${data?.size ?? 1}`}
      role="img"
      aria-label={t('brief.qr', { address })}
      shapeRendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#fff" />
      {data && <path d={data.path} fill="#000" />}
    </svg>
  );
}

const quietZone = 2;

/** M restores a seventh of the code, which is what a fold or a stain costs. */
async function drawingOf(address: string): Promise<{ size: number; path: string }> {
  const { encode } = await import('uqr');
  const { data, size } = encode(address, { ecc: 'M', border: quietZone });
  const path = data
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return { size, path };
}
