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

directly_before as (

    {# "en", "leur" have two kinds: a preposition or determiner rather than a clitic #}
    select places.*, max(phrases.kind) as kind_before,
    from places
    inner join phrases
        on places.document_key = phrases.document_key
        and places.sentence_no = phrases.sentence_no
        and places.token_no = phrases.token_end
    group by all

),

surroundings as (

    select
        places.*,
        auxiliaries.* exclude (document_key, sentence_no),
        breaks.token_end as break_end,
        pronouns.token_no as pronoun_no,
        negations.token_no as negation_no,
        reflexives.token_no as reflexive_no,
        coalesce(kind_before, 'none') as kind_before,
    from places
    left join directly_before using (document_key, sentence_no, token_no)
    asof left join auxiliaries
        on places.document_key = auxiliaries.document_key
        and places.sentence_no = auxiliaries.sentence_no
        and places.token_no > auxiliaries.auxiliary_no
    {# phrases that begin together end together #}
    {% for sign, condition in [
        ('break', 'breaks'),
        ('pronoun', "kind = 'pronoun'"),
        ('negation', "kind = 'negation'"),
        ('reflexive', "kind = 'clitic' and phrase in ('se', 's''')"),
    ] %}
    asof left join (select * from phrases where {{ condition }}) as {{ sign }}s
        on places.document_key = {{ sign }}s.document_key
        and places.sentence_no = {{ sign }}s.sentence_no
        and places.token_no > {{ sign }}s.token_no
    {% endfor %}

)

select * from surroundings
