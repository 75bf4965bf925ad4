{{ config(materialized='view') }}
{#
  What stands before a word of speech in its sentence: the last auxiliary, negation, pronoun and break. Between an
  auxiliary or a negation and what it belongs to stands nothing that breaks.
#}
with places as (

    select distinct document_key, sentence_no, token_no, from {{ ref('int_speech_forms') }}

),

phrases as (

    select
        document_key, sentence_no, token_no, token_end, kind, concept, phrase,
        kind in ('punctuation', 'quotation', 'verb', 'determiner', 'preposition', 'conjunction', 'possessive')
            as breaks,
    from {{ ref('int_phrases_located') }}
    semi join places using (document_key, sentence_no)
    where
        layer = 'syntax'
        and (breaks or kind in (
            'auxiliary', 'cue', 'cue_complete', 'pronoun', 'negation', 'modal', 'title', 'clitic', 'number_word',
            'role_head_plural'
        ))

),

auxiliaries as (

    select
        phrases.document_key, phrases.sentence_no, phrases.token_no as auxiliary_no,
        max(phrases.token_end) as auxiliary_end,
        max(phrases.concept) as auxiliary,
        bool_or(pauses.token_no is not null) as is_interrupted,
    from phrases
    left join phrases as pauses
        on phrases.document_key = pauses.document_key
        and phrases.sentence_no = pauses.sentence_no
        and phrases.token_end = pauses.token_no
        and pauses.kind = 'punctuation'
    where phrases.kind = 'auxiliary'
    group by all

),

before as (

    {# one join for all, which sorts nothing; phrases of a layer do not overlap: the last to begin is the last to end #}
    select
        places.*,
        max(phrases.token_no) filter (kind = 'auxiliary') as auxiliary_no,
        max(phrases.token_end) filter (breaks) as break_end,
        max(phrases.token_no) filter (kind = 'pronoun') as pronoun_no,
        max(phrases.token_no) filter (kind = 'negation') as negation_no,
        max(phrases.token_no) filter (kind = 'clitic' and phrase in ('se', 's''')) as reflexive_no,
        {# "en", "leur" have two kinds; a preposition or determiner rather than a clitic #}
        coalesce(max(kind) filter (phrases.token_end = places.token_no), 'none') as kind_before,
    from places
    left join phrases
        on places.document_key = phrases.document_key
        and places.sentence_no = phrases.sentence_no
        and places.token_no > phrases.token_no
    group by all

),

surroundings as (

    select
        before.document_key, before.sentence_no, before.token_no,
        auxiliary_no, auxiliary_end, auxiliary, is_interrupted,
        break_end, pronoun_no, negation_no, reflexive_no, kind_before,
    from before
    left join auxiliaries using (document_key, sentence_no, auxiliary_no)

)

select * from surroundings
