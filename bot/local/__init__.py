"""The local chat: a page in the browser where one can be anyone in the demo organisation."""
