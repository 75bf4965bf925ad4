{# Whose a body is of which a sentence speaks that opens on a capital: "In Kampala, the foreign ministry said". #}
with capitals as (

    select phrases.document_key, phrases.sentence_no, phrases.token_end, phrases.concept as country_code,
    from {{ ref('int_phrases_located') }} as phrases
    inner join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)
    where
        phrases.layer = 'syntax'
        and phrases.kind = 'country_capital_for_government'
        and phrases.token_no = 2
        and list_contains(marks.places, 1)

)

select
    mentions.document_key, mentions.sentence_no, mentions.mention_no, min(capitals.country_code) as country_code,
from {{ ref('int_actor_mentions') }} as mentions
inner join capitals using (document_key, sentence_no)
where
    mentions.token_no - capitals.token_end between 0 and 1
    and mentions.name is null
    {# diplomats, leaders and delegations in a capital are guests as well #}
    and mentions.is_public_body
group by mentions.document_key, mentions.sentence_no, mentions.mention_no
having count(distinct capitals.country_code) = 1
