{#
  Encounters of "the two ministers", "les deux hommes", "they": people that the text has spoken of before. "The two
  sides" are countries, and "their advisers" are others. The office tells which people can be meant; "any" for none.
#}
with candidates as (

    {# "the two ministers agreed to convene the joint commission": that is not theirs alone #}
    select document_key, sentence_no, token_no,
    from {{ ref('int_meeting_candidates') }}
    anti join (select * from {{ ref('int_phrases_located') }} where kind = 'joint_body') as bodies
        using (document_key, sentence_no, token_no)
    anti join {{ ref('int_events_beside') }} using (document_key, sentence_no, token_no)
    where format in ('meeting', 'phone_call', 'video_call', 'summit') and ordinal is null

),

actors as (

    select document_key, sentence_no, token_no, actor_no, actor_end, is_pronoun_plural, country_codes,
    from {{ ref('int_meeting_actor_pairs') }}
    inner join candidates using (document_key, sentence_no, token_no)
    where actor_kind in ('joint', 'plural')

),

pairs as (

    select document_key, sentence_no, token_no as pair_no, token_end as pair_end, concept as role,
    from {{ ref('int_phrases_located') }}
    where layer = 'events' and kind = 'pair'

),

definites as (

    select language, list(phrase) as definites,
    from {{ ref('lex_adjacent_words') }}
    where kind = 'definite'
    group by language

),

told as (

    select
        actors.document_key, actors.sentence_no, actors.token_no, pairs.role,
        list_sort(actors.country_codes) as codes,
        {# "two men met", "the leaders of the rebel groups": not those just spoken of #}
        coalesce(list_contains(marks.ofs, pairs.pair_end), false)
        or not list_has_any(definites, sentences.words[greatest(pairs.pair_no - 1, 1):pairs.pair_no]) as is_loose,
    from actors
    inner join pairs
        on actors.document_key = pairs.document_key
        and actors.sentence_no = pairs.sentence_no
        and pairs.pair_no between actors.actor_no and actors.actor_end - 1
        {# "the two", but not of "the two countries" #}
        and (pairs.role != 'any' or pairs.pair_end >= actors.actor_end)
    inner join {{ ref('int_sentences_tokenized') }} as sentences
        on actors.document_key = sentences.document_key
        and actors.sentence_no = sentences.sentence_no
    inner join definites on sentences.language = definites.language
    left join {{ ref('int_sentence_marks') }} as marks
        on actors.document_key = marks.document_key
        and actors.sentence_no = marks.sentence_no
    union all
    select document_key, sentence_no, token_no, 'any', null, false,
    from actors
    where is_pronoun_plural
    union all
    {# "their next meeting"; but a joint commission is the countries' #}
    select document_key, sentence_no, token_no, 'any', null, false,
    from {{ ref('int_event_noun_neighbours') }}
    semi join candidates using (document_key, sentence_no, token_no)
    where kind = 'theirs' and gap_before between 0 and 2

)

{# an office tells more than none #}
select
    document_key,
    sentence_no,
    token_no,
    coalesce(max(role) filter (role != 'any'), 'any') as pair_role,
    {# "the foreign ministers of Peru and Chile" #}
    max(codes) filter (len(codes) > 0) as country_codes,
    bool_and(is_loose) as is_loose,
from told
group by document_key, sentence_no, token_no
