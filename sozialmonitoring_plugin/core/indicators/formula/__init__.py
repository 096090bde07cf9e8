"""The language of formulas: parsed into a tree, written back in English or German, never executed.

    formula  = sum [ "per" number ]
    sum      = [ "-" ] product { ("+" | "-") product }
    product  = factor { ("*" | "/") factor }
    factor   = number | name [ ages ] | function | "(" formula ")"
    ages     = "[" [ number ] "to" [ number ] "]"
    function = "mean"     "(" formula [ "," span ] ")"
             | "before"   "(" formula "," span ")"
             | "change"   "(" formula "," span ")"
             | "growth"   "(" formula "," span ")"
             | "weighted" "(" name "by" formula ")"
    span     = number ( "years" | "quarters" | "months" ) | date

Words may be German as well (`keywords`). A name that is spelt like a word stays a name: words are
known by the place where they stand.
"""
