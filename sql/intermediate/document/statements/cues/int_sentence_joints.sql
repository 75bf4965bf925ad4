{{ config(materialized='view') }}
{# The function words and verbs of a sentence, with what a neighbour tells of them. #}
with located as (

    select * from {{ ref('int_phrases_located') }}
    where layer = 'syntax'

),

determined as (

    {# "the state operator", "a claims office": in English what an article precedes is no verb #}
    select distinct document_key, sentence_no, token_end as token_no, true as is_determined,
    from located
    where kind = 'determiner' and language = 'en'

),

verbless as (

    {# "while in Oslo", "because of the rain", "while addressing bakers": no clause of its own #}
    select distinct openers.document_key, openers.sentence_no, openers.token_no, true as is_verbless,
    from located as openers
    inner join located as nexts
        on openers.document_key = nexts.document_key
        and openers.sentence_no = nexts.sentence_no
        and openers.token_end = nexts.token_no
    where
        openers.kind = 'conjunction' and openers.concept = 'sub'
        and (nexts.kind = 'preposition' or nexts.detail = 'participle_present')

),

ahead_of_places as (

    {# "a appelé son homologue à Dakar": no goal, as in "à libérer" #}
    select distinct prepositions.document_key, prepositions.sentence_no, prepositions.token_no, true as leads_place,
    from located as prepositions
    inner join located as nexts
        on prepositions.document_key = nexts.document_key
        and prepositions.sentence_no = nexts.sentence_no
        and prepositions.token_end = nexts.token_no
    where prepositions.kind = 'preposition' and nexts.kind in ('city', 'country_name', 'country_short')

),

joints as (

    select
        located.*,
        coalesce(is_determined, false) as is_determined,
        coalesce(is_verbless, false) as is_verbless,
        coalesce(leads_place, false) as leads_place,
    from located
    left join determined using (document_key, sentence_no, token_no)
    left join verbless using (document_key, sentence_no, token_no)
    left join ahead_of_places using (document_key, sentence_no, token_no)

)

select * from joints
