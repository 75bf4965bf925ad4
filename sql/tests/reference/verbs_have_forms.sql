{# Verbs are found by their forms, and forms mean what their verb means: one without the other is never found. #}
select
    coalesce(verbs.language, forms.language) as language,
    coalesce(verbs.lemma, forms.lemma) as lemma,
    forms.lemma is null as lacks_forms,
from {{ ref('lex_verbs') }} as verbs
full join (select distinct language, lemma from {{ ref('lex_verb_forms') }}) as forms
    on verbs.language = forms.language
    and verbs.lemma = forms.lemma
where verbs.lemma is null or forms.lemma is null
