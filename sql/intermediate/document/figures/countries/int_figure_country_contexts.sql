{#
  What stands around the country words of sentences with figures: a war or sanctions, a border, the words of a ranking, and who
  published a report.
#}
with countries as (

    select
        *,
        lead(struct_pack(token_no, token_end)) over in_sentence as next_word,
        lag(token_end) over in_sentence as end_before,
    from {{ ref('int_country_words') }}
    semi join {{ ref('int_figures') }} using (document_key, sentence_no)
    window in_sentence as (partition by document_key, sentence_no order by token_no, token_end, kind, country_code)

),

adjacent as (

    select
        language,
        list(phrase) filter (kind = 'strife') as strife,
        list(phrase) filter (kind = 'trade_strife') as trade_strife,
        list(phrase) filter (kind = 'strife_link') as strife_links,
        list(phrase) filter (kind = 'ranked_before') as ranked,
        list(phrase) filter (kind = 'rank_after') as rank_after,
        list(phrase) filter (kind = 'rank_word') as rank_words,
        list(phrase) filter (kind = 'share_of') as ofs,
        list(phrase) filter (kind = 'owner_mark') as owner_marks,
        list(phrase) filter (kind = 'published_by') as published,
        list(phrase) filter (kind in ('source_data', 'source_paper')) as papers,
        list(phrase) filter (kind = 'beside') as beside,
        list(phrase) filter (kind = 'beside_link') as beside_links,
        list(phrase) filter (kind = 'figure_end') as links,
    from {{ ref('lex_adjacent_words') }}
    group by language

),

surrounded as (

    select
        countries.*,
        sentences.words[greatest(token_no - 3, 1):token_no - 1] as before,
        sentences.words[greatest(token_no - 10, 1):token_no - 1] as clause_before,
        sentences.words[token_end:token_end + 1] as after,
        sentences.words[next_word.token_end] as after_next,
        adjacent.* exclude (language),
    from countries
    inner join {{ ref('int_sentences_measured') }} as sentences using (document_key, sentence_no)
    inner join adjacent using (language)

)

select
    document_key,
    sentence_no,
    token_no,
    token_end,
    country_code,
    end_before >= token_no - 2 and list_contains(links, before[end_before - token_no]) as is_linked,
    {# "the Malta-Togo war", "Malta's invasion" #}
    list_contains(strife, after[1])
    or list_contains(owner_marks, after[1]) and list_contains(strife, after[2])
    or next_word.token_no = token_end and list_contains(strife, after_next)
    {# "sanctions on Malta", "la guerre en Ukraine" #}
    or kind in ('country_name', 'country_short') and (
        list_contains(strife_links, before[-1]) and list_contains(strife, before[-2])
        or list_contains(strife_links, before[-2]) and list_contains(strife, before[-3])
    ) as is_strife,
    list_contains(strife_links, before[-1]) and list_contains(trade_strife, before[-2])
    or list_contains(strife_links, before[-2]) and list_contains(trade_strife, before[-3]) as is_trade_strife,
    {# "the border with Togo", "la frontière togolaise", but "border trade between Malta and Togo" #}
    list_contains(beside, before[-2]) and list_contains(beside_links, before[-1])
    or list_contains(beside, before[-3]) and list_contains(beside_links, before[-2])
    or kind = 'country_adjective' and (list_contains(beside, after[1]) or list_contains(beside, before[-1]))
        as is_beside,
    list_has_any(before[-2:], ranked) or list_contains(ranked, before[-3]) and not list_contains(before[-2:], ',')
    {# "the third largest partner after Togo", but "… after Togo lifted a ban" #}
    or list_has_any(before[-2:], rank_after) and list_has_any(clause_before, rank_words)
    and (after[1] is null or not regexp_matches(after[1], '^\w') or list_contains(links, after[1]))
        as is_ranked,
    {# "behind Malta, which took 9 percent" #}
    after[1] = ','
    and after[2] in (select phrase from {{ ref('lex_function_words') }} where kind = 'relative') as is_told_on,
    after[1] = ',' as is_closed,
    {# "followed by Malta, with 9 percent" #}
    list_contains(beside_links, after[1]) or after[1] = ',' and list_contains(beside_links, after[2]) as is_ranked_with,
    list_contains(owner_marks, after[1]) or list_contains(ofs, before[-1]) or kind = 'country_adjective' as is_owner,
    kind = 'organization' and list_has_any(before, published) and list_has_any(clause_before, papers) as is_publisher,
from surrounded
