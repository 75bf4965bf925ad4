{#
  Forms of verbs that are nouns where they stand: "a ban on travel to Oslo", "the conduct of talks", "a quick stop", or
  stand before one, "in the coming days". In
  French an article may be a pronoun, "le rencontre": only what is said "with" somebody has none, "les échanges avec".
#}
with verbs as (

    select document_key, sentence_no, token_no, concept = 'meet_with.meeting' as is_with, detail,
    from {{ ref('int_phrases_located') }}
    where
        layer = 'syntax'
        and kind = 'verb'
        and (detail in ('infinitive', 'participle_present') or (detail = 'finite' and tense = 'present'))

),

openings as (

    {# "those that meet", "to meet", "both meet" #}
    select document_key, sentence_no, token_end as token_no, kind,
    from {{ ref('int_phrases_located') }}
    where
        layer = 'syntax'
        and (
            (kind = 'determiner' and concept is distinct from 'demonstrative')
            or kind = 'possessive'
            or (kind = 'preposition' and concept != 'to')
        )

),

sentences as (

    select document_key, sentence_no, language, pieces,
    from {{ ref('int_sentences_tokenized') }}

)

select distinct verbs.document_key, verbs.sentence_no, verbs.token_no,
from verbs
inner join sentences using (document_key, sentence_no)
left join openings using (document_key, sentence_no, token_no)
where
    (
        openings.token_no is not null
        and (sentences.language = 'en' or (verbs.is_with and verbs.detail != 'participle_present'))
        {# "after visiting Oslo" #}
        and (verbs.detail != 'participle_present' or openings.kind = 'determiner')
    )
    {# "le libre-échange avec": the end of a word #}
    or (verbs.is_with and starts_with(sentences.pieces[verbs.token_no], '-'))
