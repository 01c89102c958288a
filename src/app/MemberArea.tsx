import './memberStyles.css';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { createQueryClient } from './queryClient.ts';

type MemberAreaProps = {
  children: ReactNode;
};

/** Around every screen with data. What was read lives as long as this: it is gone when somebody signs out. */
export function MemberArea({ children }: MemberAreaProps) {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      {children}
      <Notifications position="bottom-center" limit={3} />
    </QueryClientProvider>
  );
}
