-- Opens the transcription of the environment, and writes what arrives in Neovim as JSON.
-- Whatever goes wrong is written as `error`, for Neovim would wait for somebody to read it.
local seen = {}

local function wait(is_so)
  return vim.wait(30000, is_so, 20)
end

local function look()
  vim.cmd("edit " .. vim.fn.fnameescape(vim.env.RECTO_FILE))
  wait(function()
    return #vim.diagnostic.get(0) > 0
  end)
  seen.diagnostics = vim.tbl_map(function(found)
    return found.code or found.user_data.lsp.code
  end, vim.diagnostic.get(0))

  local function ask(method, params)
    local answers = vim.lsp.buf_request_sync(0, method, params, 30000) or {}
    for _, answer in pairs(answers) do
      return answer.result
    end
  end

  -- On the hand of the first mark.
  vim.fn.search("[handwritten, h1")
  vim.fn.search("h1")
  seen.hover = ask("textDocument/hover", vim.lsp.util.make_position_params())
  seen.symbols = ask("textDocument/documentSymbol", {
    textDocument = vim.lsp.util.make_text_document_params(),
  })

  vim.lsp.buf.rename("h9")
  wait(function()
    return vim.fn.search("h9", "nw") > 0
  end)
  seen.text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n")
end

local is_well, wrong = pcall(look)
if not is_well then
  seen.error = tostring(wrong)
end
vim.fn.writefile({ vim.json.encode(seen) }, vim.env.RECTO_SEEN)
vim.cmd("qall!")
