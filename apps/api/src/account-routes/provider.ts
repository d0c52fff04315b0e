import { PROVIDER_ID } from '../features/access/index.ts'
import { type AccountRoutes, askLibrary, giveBack } from './hand.ts'

/** Signing in by the organisation's own provider. Where there is none, the library knows no such provider and says so. */
export const serveProvider = (routes: AccountRoutes): void => {
  const { app } = routes
  app.post('/api/auth/sign-in/provider', async (request, reply) =>
    giveBack(
      await askLibrary(routes, request, '/sign-in/social', {
        provider: PROVIDER_ID,
        callbackURL: '/',
        errorCallbackURL: '/login?problem=provider',
        disableRedirect: true,
      }),
      reply,
    ),
  )
  app.get(`/api/auth/callback/${PROVIDER_ID}`, async (request, reply) => {
    const query = new URL(request.url, 'http://localhost').search
    return giveBack(await askLibrary(routes, request, `/callback/${PROVIDER_ID}${query}`), reply)
  })
}
