;; Opens the transcription of the environment, and writes what arrives in Emacs as JSON.
(require 'eglot)
(require 'imenu)
(require 'json)

(defun recto-test-wait (is-so)
  "Lets Emacs hear from the server until IS-SO holds, for half a minute at most."
  (let ((end (+ (float-time) 30)))
    (while (and (not (funcall is-so)) (< (float-time) end))
      (accept-process-output nil 0.05))))

(setq create-lockfiles nil
      make-backup-files nil
      eglot-sync-connect 30)
(find-file (getenv "RECTO_FILE"))
;; Without a user there is no command after which Eglot would begin.
(run-hooks 'post-command-hook)
(recto-test-wait (lambda () (eglot-current-server)))
(recto-test-wait (lambda () (flymake-start) (flymake-diagnostics)))

(let* ((diagnostics (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))
       (hover (progn
                (goto-char (point-min))
                (search-forward "[handwritten, h")
                (jsonrpc-request (eglot-current-server) :textDocument/hover
                                 (eglot--TextDocumentPositionParams))))
       (symbols (jsonrpc-request (eglot-current-server) :textDocument/documentSymbol
                                 (list :textDocument (eglot--TextDocumentIdentifier))))
       (index (mapcar #'car (funcall imenu-create-index-function))))
  (eglot-rename "h9")
  (let ((text (buffer-substring-no-properties (point-min) (point-max)))
        (coding-system-for-write 'utf-8))
    (with-temp-file (getenv "RECTO_SEEN")
      (insert (json-encode (list :diagnostics (vconcat diagnostics)
                                 :hover hover
                                 :symbols symbols
                                 :index (vconcat index)
                                 :text text))))))
(set-buffer-modified-p nil)
(eglot-shutdown (eglot-current-server))
