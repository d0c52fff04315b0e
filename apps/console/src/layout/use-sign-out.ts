import { useLogout } from 'react-admin'

/** Ends the session and shows the sign-in page. */
export function useSignOut(): () => void {
  const logout = useLogout()
  return () => void logout({}, '/login', false)
}
