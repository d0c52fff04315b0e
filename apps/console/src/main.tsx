import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import './theme/fonts.css'
import './theme/base.css'
import './theme/kit.css'
import './theme/list.css'
import './layout/frame.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element #root')
createRoot(root).render(<App />)
