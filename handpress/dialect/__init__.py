"""The dialect: our Markdown. Text with its line numbers comes in; blocks of HTML, citations, terms and values go out."""
