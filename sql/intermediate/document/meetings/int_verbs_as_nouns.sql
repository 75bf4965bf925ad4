{#
  English forms of verbs that are nouns where they stand: "a ban on travel to Oslo", "the conduct of talks", "a quick
  stop". French has "le rencontre", where the article is a pronoun.
#}
with verbs as (

    select document_key, sentence_no, token_no,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'verb' and (detail = 'infinitive' or (detail = 'finite' and tense = 'present'))

),

openings as (

    {# "those that meet", "to meet", "both meet" #}
    select document_key, sentence_no, token_end as token_no,
    from {{ ref('int_phrases_located') }}
    where
        layer = 'syntax'
        and (
            (kind = 'determiner' and concept is distinct from 'demonstrative')
            or kind = 'possessive'
            or (kind = 'preposition' and concept != 'to')
        )

),

english as (

    select document_key, sentence_no,
    from {{ ref('int_sentences_tokenized') }}
    where language = 'en'

)

select distinct verbs.*,
from verbs
semi join openings using (document_key, sentence_no, token_no)
semi join english using (document_key, sentence_no)
