"""The dialect: our Markdown. Text with its line numbers comes in; blocks, citations, terms and values go out."""
