{#
  Where a sentence tells who took part in an encounter that was told before it: "the session was co-chaired by X", "X
  attended the talks", "addressing the forum, X said", "y ont pris part X et Y", "also present was X".
#}
with nouns as (

    select * from {{ ref('int_attendance_nouns') }}

),

governors as (

    {# "was attended on the Kenyan side by X" #}
    select governors.*, min(agents.token_no) as agent_no,
    from {{ ref('int_event_governors') }} as governors
    left join {{ ref('int_passive_verbs') }} as passives
        on governors.document_key = passives.document_key and governors.sentence_no = passives.sentence_no
        and governors.verb_no = passives.token_no
    left join {{ ref('int_phrases_located') }} as agents
        on governors.document_key = agents.document_key
        and governors.sentence_no = agents.sentence_no
        and agents.kind = 'preposition'
        and agents.concept = 'by'
        and agents.token_no - governors.token_end between 0 and if(passives.is_passive, 5, 0)
    {# "espère assister au sommet": not yet #}
    where governors.verb_kind in ('hold', 'attend') and governors.verb_form != 'infinitive'
    group by all

),

phrases as (

    select document_key, sentence_no, token_no, token_end, kind, concept,
    from {{ ref('int_phrases_located') }}
    where layer = 'events' and kind in ('attendance', 'there') and concept is distinct from 'gathering'

),

told_by_verbs as (

    select
        document_key,
        sentence_no,
        governors.verb_no as cue_no,
        coalesce(agent_no, noun_end) as cue_end,
        nouns.noun_no,
        nouns.format,
        nouns.family,
        if(agent_no is null, 'around', 'behind') as side,
    from governors
    inner join nouns using (document_key, sentence_no)
    where
        is_definite
        and if(agent_no is null, noun_no - governors.token_end, governors.verb_no - noun_end) between 0 and 6

),

told_by_speeches as (

    select document_key, sentence_no, phrases.token_no, noun_end, noun_no, nouns.format, nouns.family, 'first_behind',
    from phrases
    inner join nouns using (document_key, sentence_no)
    where phrases.concept = 'speaking' and not is_indefinite and noun_no - phrases.token_end between 0 and 4

),

told_by_presence as (

    {# "among the participants were X and Y", "in the presence of X" #}
    select document_key, sentence_no, phrases.token_no,
        if(phrases.concept = 'company', phrases.token_end - 1, coalesce(governors.token_end, phrases.token_end + 1)),
        nouns.noun_no, nouns.format, nouns.family, if(phrases.concept = 'company', 'behind', 'around'),
    from phrases
    left join governors using (document_key, sentence_no)
    {# "the talks took place in the presence of X" #}
    left join nouns
        on phrases.document_key = nouns.document_key and phrases.sentence_no = nouns.sentence_no
        and phrases.concept = 'company' and nouns.is_definite and nouns.noun_end <= phrases.token_no
    where
        phrases.concept = 'company'
        or phrases.concept is null
        and coalesce(governors.verb_kind = 'attend' and verb_no - phrases.token_end between 0 and 2, kind != 'there')

)

select * from told_by_verbs
union
select * from told_by_speeches
union
select * from told_by_presence
